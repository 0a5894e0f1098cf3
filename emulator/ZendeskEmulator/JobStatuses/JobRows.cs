using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Resources;

namespace ZendeskEmulator.JobStatuses;

/// <summary>The rows that jobs of several resources share, with keys in the recorded order (facts §5.3).</summary>
internal static class JobRows
{
    /// <summary>{"index":0,"id":…}</summary>
    public static RawJson Created(int index, long id) => RawJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("index", index);
        json.WriteNumber("id", id);
        json.WriteEndObject();
    });

    /// <summary>{"status":"Created","id":…}</summary>
    public static RawJson Created(long id) => RawJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("status", "Created");
        json.WriteNumber("id", id);
        json.WriteEndObject();
    });

    /// <summary>{"action":"update","id":…,"status":"Updated","success":true}</summary>
    public static RawJson Updated(long id) => Done("update", id, "Updated");

    /// <summary>{"action":"delete","id":…,"status":"Deleted","success":true}</summary>
    public static RawJson Deleted(long id) => Done("delete", id, "Deleted");

    /// <summary>
    /// {"index":…,"error":…,"id":…,"details":…}: as recorded for an organization that could not be changed.
    /// </summary>
    public static RawJson NotSaved(int index, string error, long id, string details) => RawJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("index", index);
        json.WriteString("error", error);
        json.WriteNumber("id", id);
        json.WriteString("details", details);
        json.WriteEndObject();
    });

    /// <summary>A deletion that failed.</summary>
    // Assumed A-34: the row of a failed deletion. Only its keys are documented.
    public static RawJson NotDeleted(long id, string error, string details) => RawJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("action", "delete");
        json.WriteNumber("id", id);
        json.WriteString("error", error);
        json.WriteString("details", details);
        json.WriteString("status", "Failed");
        json.WriteBoolean("success", false);
        json.WriteEndObject();
    });

    private static RawJson Done(string action, long id, string status) => RawJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("action", action);
        json.WriteNumber("id", id);
        json.WriteString("status", status);
        json.WriteBoolean("success", true);
        json.WriteEndObject();
    });

    /// <summary>The row of an outcome: a success row, or a failed row with the reason.</summary>
    public static RawJson Of<T>(in Outcome<T> outcome, in JobItem item, FailJobItem fail, Func<Outcome<T>, RawJson> succeed) =>
        outcome.Error is { } error ? fail(item, error.Reason) : succeed(outcome);
}
