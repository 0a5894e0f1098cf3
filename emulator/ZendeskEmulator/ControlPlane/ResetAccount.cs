using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.ControlPlane;

/// <summary>POST /_emulator/reset: the account is empty again, its ids start anew, its clock is on real time, its limits are as set at the start.</summary>
internal static class ResetAccount
{
    public static async ValueTask<Response> HandleAsync(RequestContext request, ControlAccounts accounts)
    {
        if (accounts.FindToChange(request, out var account) is { } refused)
        {
            return refused;
        }
        await accounts.ResetAsync(account).ConfigureAwait(false);
        request.Enter(account);
        return new ControlResponse(200, json => json.WriteString("account", account.Name));
    }
}
