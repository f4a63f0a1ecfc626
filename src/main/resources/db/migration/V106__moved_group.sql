-- A group that becomes a supergroup gets another id from Telegram; its address is still the same.
GRANT UPDATE (recipient) ON address TO ${app_role};
