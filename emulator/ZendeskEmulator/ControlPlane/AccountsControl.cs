using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Facade;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.ControlPlane;

/// <summary>GET and POST /_emulator/accounts, GET and DELETE /_emulator/accounts/{name}, on any account.</summary>
internal sealed class AccountsControl(EmulatorAccounts accounts)
{
    /// <summary>A page of the accounts by name: page[size], page[after].</summary>
    public Response List(RequestContext request)
    {
        var size = ControlPage.SizeIn(request.Query);
        if (size.Error is { } badSize)
        {
            return badSize;
        }
        var after = request.Query["page[after]"] ?? "";
        var found = accounts.All.Where(account => string.CompareOrdinal(account.Name, after) > 0).Take(size.Record + 1).ToList();
        var page = found.Take(size.Record).ToList();
        return new ControlResponse(200, json =>
        {
            json.WriteStartArray("accounts");
            foreach (var account in page)
            {
                json.WriteStartObject();
                WriteFacts(json, account);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartObject("meta");
            json.WriteBoolean("has_more", found.Count > page.Count);
            json.WriteString("after_cursor", page.Count == 0 ? null : page[^1].Name);
            json.WriteEndObject();
        });
    }

    /// <summary>
    /// {name?, plan?, seats?, ttl?, seed? or from_snapshot?}: a new account; the snapshot is one of the account that
    /// the request chose.
    /// </summary>
    public async ValueTask<Response> CreateAsync(RequestContext request)
    {
        var body = new ControlBody(request, "name", "plan", "seats", "ttl", "seed", "from_snapshot");
        var options = new AccountOptions
        {
            Name = body.Text("name"),
            Plan = body.Choice<Plan>("plan"),
            Seats = body.Number("seats", AccountsOptions.SeatCount.Min, AccountsOptions.SeatCount.Max),
            TimeToLive = body.Duration("ttl"),
        };
        var seed = SeedBody.Read(body, "seed");
        var snapshot = body.Text("from_snapshot");
        if (seed is not null && snapshot is not null)
        {
            body.Refuse("an account begins with a seed or from_snapshot, not with both");
        }
        if (body.Refusal is { } badBody)
        {
            return badBody;
        }
        var created = snapshot is null ? await accounts.TryCreateAsync(options, seed, request.Http.RequestAborted).ConfigureAwait(false)
            : request.Selection.Name is not { } origin ? Errors.Control(400, AccountName.Refuse(request.Selection.Given))
            : await accounts.Look(origin).Snapshots.TryForkAsync(snapshot, options).ConfigureAwait(false);
        return created.Error is { } refused ? refused : Show(request, created.Record, 201);
    }

    public Response Show(RequestContext request) => accounts.Find(request.PathText(0)) is { } account
        ? Show(request, account, 200)
        : Missing(request);

    /// <summary>Deletes an account with all that it has, and responds when the data file no longer has it.</summary>
    public async ValueTask<Response> DeleteAsync(RequestContext request)
    {
        if (accounts.Find(request.PathText(0)) is not { } account)
        {
            return Missing(request);
        }
        return await accounts.DeleteAsync(account.Inner).ConfigureAwait(false)
            ? new ControlResponse(200, json => json.WriteString("deleted", account.Name))
            : Errors.ControlStoreUnavailable;
    }

    /// <summary>404: there is no account of the name in the path.</summary>
    public static Error Missing(RequestContext request) =>
        Errors.Control(404, $"There is no account '{Beginning.Of(request.PathText(0), 63)}'.");

    private Response Show(RequestContext request, EmulatorAccount account, int status)
    {
        var address = accounts.AddressOf(account.Name);
        if (address.Error is { } refused)
        {
            return refused;
        }
        var url = AsReached(request, address.Record);
        return new ControlResponse(status, json =>
        {
            json.WriteStartObject("account");
            WriteFacts(json, account);
            json.WriteString("base_url", url.ToString());
            json.WriteString("email", account.Credentials.Email);
            json.WriteString("token", account.Credentials.Token);
            json.WriteEndObject();
        });
    }

    private static void WriteFacts(Utf8JsonWriter json, EmulatorAccount account)
    {
        json.WriteString("name", account.Name);
        AccountSwitches.Write(json, account);
        json.WriteString("ends_at", account.EndsAt?.UtcDateTime);
    }

    /// <summary>The address under the scheme and host by which this client reaches the emulator, as from outside a container.</summary>
    private static Uri AsReached(RequestContext request, Uri address)
    {
        var reached = new Uri(request.Links.BaseUrl);
        var isOwnPort = address.AbsolutePath == "/";
        return new UriBuilder(address) { Scheme = reached.Scheme, Host = reached.Host, Port = isOwnPort ? address.Port : reached.Port }.Uri;
    }
}
