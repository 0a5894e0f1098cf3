using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.ControlPlane;

/// <summary>POST /_emulator/reset: the account is empty again, its ids start anew, its clock is on real time.</summary>
internal static class ResetAccount
{
    public static Answer Handle(RequestContext request, AccountDirectory accounts, Committer? committer, int maxAccounts)
    {
        if (request.Selection.Name is not { } name)
        {
            return Errors.UnknownSubdomain;
        }
        if (committer is { RefusesWrites: true })
        {
            return Errors.StoreUnavailable;
        }
        if (accounts.FindOrCreate(name) is not { } account)
        {
            return Errors.TooManyAccounts(maxAccounts);
        }
        request.Enter(account, accounts.Reset(account));
        return new ControlAnswer(200, json => json.WriteString("account", name));
    }
}
