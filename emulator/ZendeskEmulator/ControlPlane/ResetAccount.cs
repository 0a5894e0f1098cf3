using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.ControlPlane;

/// <summary>POST /_emulator/reset: the account is empty again, its ids start anew, its clock is on real time.</summary>
internal static class ResetAccount
{
    public static Answer Handle(RequestContext request, AccountDirectory accounts)
    {
        if (request.Selection.Name is not { } name)
        {
            return Errors.UnknownSubdomain;
        }
        if (accounts.Find(name) is { } account)
        {
            request.Enter(account);
            request.GoOnWith(accounts.Reset(account));
        }
        return new ControlAnswer(200, json => json.WriteString("account", name));
    }
}
