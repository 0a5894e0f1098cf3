using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Settings;

namespace ZendeskEmulator.ControlPlane;

/// <summary>GET and PUT /_emulator/search.</summary>
internal sealed class SearchControl(ControlAccounts accounts)
{
    public Response Show(RequestContext request) => accounts.Look(request, account => Show(account.Search));

    /// <summary>{lag}: for this account, until the next start.</summary>
    public Response Set(RequestContext request)
    {
        var body = new ControlBody(request, "lag");
        var lag = body.Duration("lag");
        if (lag > SearchOptions.Lags.Max)
        {
            body.Refuse($"lag must be a time up to {DurationText.Of(SearchOptions.Lags.Max)}");
        }
        return body.Refusal is { } badBody ? badBody : accounts.Change(request, account =>
        {
            account.Search.Lag = lag ?? account.Search.Lag;
            return Show(account.Search);
        });
    }

    private static ControlResponse Show(EmulatorSearch search) => new(200, json => json.WriteString("lag", DurationText.Of(search.Lag)));
}
