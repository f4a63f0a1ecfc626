package vn.hoixa.cli;

import picocli.CommandLine.Model.CommandSpec;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Officers;

/** Output and lookup shared by the commands about officers. */
final class OfficerOutput {
    private OfficerOutput() {}

    static Officer known(Officers officers, String login) {
        return officers.byLogin(login).orElseThrow(() -> new CommandRefused("no officer has the login " + login));
    }

    static void password(CommandSpec spec, Accounts.Result.WithPassword result) {
        var out = spec.commandLine().getOut();
        out.println("Tài khoản: " + result.officer().login());
        out.println("Mật khẩu:  " + result.password());
        out.println("Mật khẩu chỉ hiện một lần, không lưu ở đâu. Lần đăng nhập đầu phải đổi.");
        out.flush();
    }
}
