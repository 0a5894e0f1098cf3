using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.JobStatuses;
using ZendeskEmulator.Resources;

namespace ZendeskEmulator.Tickets.Operations;

/// <summary>The rows of bulk ticket jobs, with keys in the recorded order (facts-tickets §2.9).</summary>
internal static class TicketJobRows
{
    private const long FirstAccountId = 10_000_000;

    /// <summary>{"success":true}</summary>
    public static readonly RawJson Purged = RawJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("success", true);
        json.WriteEndObject();
    });

    /// <summary>{"index":0,"id":4018,"account_id":18525119}</summary>
    public static RawJson Created(int index, long id, AccountState state) => RawJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("index", index);
        json.WriteNumber("id", id);
        json.WriteNumber("account_id", FirstAccountId + state.Slot);
        json.WriteEndObject();
    });

    /// <summary>{"index":0,"error":"TicketCreateFailed","details":"Description: cannot be blank"}</summary>
    public static RawJson NotCreated(in JobItem item, string details)
    {
        var index = item.Index;
        return RawJson.Write(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("index", index);
            json.WriteString("error", "TicketCreateFailed");
            json.WriteString("details", details);
            json.WriteEndObject();
        });
    }

    /// <summary>{"action":"update","status":"Updated","success":true,"id":3862}</summary>
    public static RawJson Updated(long id) => RawJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("action", "update");
        json.WriteString("status", "Updated");
        json.WriteBoolean("success", true);
        json.WriteNumber("id", id);
        json.WriteEndObject();
    });

    // Assumed A-76: the rows of tickets that could not be changed, by the pattern of organizations.
    public static RawJson NotUpdated(in JobItem item, string details)
    {
        var id = item.Read(JobTarget.Shape, new JobTarget()).IdOr(item.Index);
        return RawJson.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("action", "update");
            json.WriteNumber("id", id);
            json.WriteString("status", "Failed");
            json.WriteBoolean("success", false);
            json.WriteString("error", "TicketUpdateFailed");
            json.WriteString("details", details);
            json.WriteEndObject();
        });
    }

    public static RawJson NotDeleted(in JobItem item, string details) =>
        JobRows.NotDeleted(item.Read(JobTarget.Shape, new JobTarget()).IdOr(item.Index), "TicketDeleteFailed", details);

    public static RawJson NotPurged(in JobItem item, string details) => RawJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("success", false);
        json.WriteString("error", details);
        json.WriteEndObject();
    });
}
