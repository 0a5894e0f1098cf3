using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.JobStatuses;
using ZendeskEmulator.Resources;

namespace ZendeskEmulator.Organizations.Operations;

/// <summary>The rows of bulk organization jobs, with keys in the recorded order (facts §5.3).</summary>
internal static class OrganizationJobRows
{
    private const string NamePrefix = "Name:";

    /// <summary>{"status":"Created","id":…}</summary>
    public static RawJson Created(Outcome<Organization> created)
    {
        var id = created.Record.Id;
        return RawJson.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("status", "Created");
            json.WriteNumber("id", id);
            json.WriteEndObject();
        });
    }

    /// <summary>
    /// {"index":…,"error":"OrganizationCreateFailed","id":…,"details":…}: the id is the item's index, because no
    /// organization exists.
    /// </summary>
    // Assumed A-37: inferred from the recorded row of a failed update.
    public static RawJson NotCreated(in JobItem item, string details) =>
        JobRows.NotSaved(item.Index, "OrganizationCreateFailed", item.Index, Details(details));

    /// <summary>{"action":"update","id":…,"status":"Updated","success":true}</summary>
    public static RawJson Updated(Outcome<Organization> updated)
    {
        var id = updated.Record.Id;
        return RawJson.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("action", "update");
            json.WriteNumber("id", id);
            json.WriteString("status", "Updated");
            json.WriteBoolean("success", true);
            json.WriteEndObject();
        });
    }

    /// <summary>{"index":…,"error":"OrganizationUpdateFailed","id":…,"details":"Name:  X has already been taken"}</summary>
    public static RawJson NotUpdated(in JobItem item, string details) =>
        JobRows.NotSaved(
            item.Index,
            "OrganizationUpdateFailed",
            item.Read(JobTarget.Shape, new JobTarget()).IdOr(item.Index),
            Details(details));

    public static RawJson NotDeleted(in JobItem item, string details) =>
        JobRows.NotDeleted(item.Read(JobTarget.Shape, new JobTarget()).IdOr(item.Index), "OrganizationDeleteFailed", details);

    /// <summary>"Name:" is followed by two blanks, where the single call has one (recorded).</summary>
    private static string Details(string details) =>
        details.StartsWith(NamePrefix, StringComparison.Ordinal) ? $"{NamePrefix} {details[NamePrefix.Length..]}" : details;
}
