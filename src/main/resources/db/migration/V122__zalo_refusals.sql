-- Every code of a renewal was taken as the end of the refresh token, also one about the application's key. Those tokens may
-- be good: they are tried once more.
UPDATE zalo_token SET refused_code = NULL, refused_at = NULL WHERE refused_code <> -14020;
