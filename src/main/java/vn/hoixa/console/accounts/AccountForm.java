package vn.hoixa.console.accounts;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;

/**
 * The form of an account; typed values are kept when it is refused.
 *
 * @param login empty where it cannot be changed
 */
record AccountForm(
        @Nullable String login,
        @Nullable String name,
        @Nullable String title,
        @Nullable Set<Role> roles,
        @Nullable String village) {
    AccountForm {
        login = text(login);
        name = text(name);
        title = text(title);
        roles = roles == null ? Set.of() : Set.copyOf(roles);
        village = text(village);
    }

    static AccountForm empty() {
        return new AccountForm("", "", "", EnumSet.noneOf(Role.class), "");
    }

    static AccountForm of(Officer officer) {
        return new AccountForm(
                officer.login(),
                officer.name(),
                officer.title(),
                officer.roles(),
                officer.duties().village().orElse(""));
    }

    /** Every role, and whether it is ticked. */
    record Tick(Role role, boolean on) {
        public String label() {
            return role.label();
        }
    }

    List<Tick> ticks() {
        return Arrays.stream(Role.values())
                .map(role -> new Tick(role, held().contains(role)))
                .toList();
    }

    Accounts.Post post() {
        return new Accounts.Post(
                new Officer.Person(text(name), text(title)),
                held(),
                Optional.of(text(village)).filter(each -> !each.isEmpty()));
    }

    Accounts.Opening opening() {
        return new Accounts.Opening(text(login), post());
    }

    private Set<Role> held() {
        return roles == null ? Set.of() : roles;
    }

    /** "Lãnh đạo, Người duyệt". */
    static String words(Set<Role> roles) {
        return roles.stream().sorted().map(Role::label).collect(Collectors.joining(", "));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
