using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Facade;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.ControlPlane;

/// <summary>PATCH /_emulator/accounts/{name}: the plan and the seats of an account.</summary>
internal sealed class AccountSwitches(EmulatorAccounts accounts)
{
    /// <summary>{plan?, seats?, bulk_import?}: of the account in the path, until the next start. Null is any number of seats.</summary>
    public Response Set(RequestContext request)
    {
        var body = new ControlBody(request, "plan", "seats", "bulk_import");
        var plan = body.Choice<Plan>("plan");
        var seats = body.Number("seats", AccountsOptions.SeatCount.Min, AccountsOptions.SeatCount.Max);
        var bulkImport = body.Flag("bulk_import");
        if (body.Refusal is { } badBody)
        {
            return badBody;
        }
        if (accounts.Find(request.PathText(0)) is not { } account)
        {
            return AccountsControl.Missing(request);
        }
        account.Limits.Plan = plan ?? account.Limits.Plan;
        account.Seats = body.Has("seats") ? seats : account.Seats;
        account.Jobs.BulkImport = bulkImport ?? account.Jobs.BulkImport;
        return new ControlResponse(200, json =>
        {
            json.WriteStartObject("account");
            json.WriteString("name", account.Name);
            Write(json, account);
            json.WriteEndObject();
        });
    }

    /// <summary>Writes the switches of an account.</summary>
    public static void Write(Utf8JsonWriter json, EmulatorAccount account)
    {
        json.WriteString("plan", account.Limits.Plan.ToString());
        json.WriteNumber("seats", account.Seats);
        json.WriteNumber("seats_taken", account.SeatsTaken);
        json.WriteBoolean("bulk_import", account.Jobs.BulkImport);
    }
}
