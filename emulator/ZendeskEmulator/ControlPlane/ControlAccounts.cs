using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.ControlPlane;

/// <summary>The accounts as the control plane reaches them: looking at one makes none, changing one does.</summary>
internal sealed class ControlAccounts(AccountDirectory accounts, Committer? committer, int maxAccounts)
{
    /// <summary>The account that a request chose; null while there is none of that name.</summary>
    public Account? Find(RequestContext request) => request.Selection.Name is { } name ? accounts.Find(name) : null;

    /// <summary>Finds the account to change, or makes it; null, or the error.</summary>
    public Error? FindToChange(RequestContext request, out Account account)
    {
        account = null!;
        if (request.Selection.Name is not { } name)
        {
            return Errors.UnknownSubdomain;
        }
        if (committer is { RefusesWrites: true })
        {
            return Errors.StoreUnavailable;
        }
        if (accounts.FindOrCreate(name) is not { } found)
        {
            return Errors.TooManyAccounts(maxAccounts);
        }
        account = found;
        return null;
    }

    /// <summary>Makes an account empty again.</summary>
    public ValueTask<AccountState> ResetAsync(Account account) => accounts.ResetAsync(account);
}
