using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.JobStatuses;
using ZendeskEmulator.Resources;

namespace ZendeskEmulator.Users.Operations;

/// <summary>The rows of bulk user jobs, with keys in the recorded order (facts §5.3).</summary>
internal static class UserJobRows
{
    private const string Error = "UserUpdateError";

    /// <summary>
    /// {"id":…,"status":"Created","email":…,"external_id":…}. The last two appear only if the user has them.
    /// </summary>
    public static RawJson Saved(Outcome<UserView> saved)
    {
        var user = saved.Record;
        return RawJson.Write(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("id", user.User.Id);
            json.WriteString("status", saved.IsNew ? "Created" : "Updated");
            if (user.Email is { } email)
            {
                json.WriteString("email", email);
            }
            if (user.User.ExternalId is { } externalId)
            {
                json.WriteString("external_id", externalId);
            }
            json.WriteEndObject();
        });
    }

    /// <summary>
    /// A user that could not be created or saved. The id is the item's index in the request (recorded).
    /// </summary>
    // Assumed A-35: "Name: " precedes every reason, as in the only recording.
    public static RawJson NotSaved(in JobItem item, string details)
    {
        var index = item.Index;
        return RawJson.Write(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("id", index);
            json.WriteString("error", Error);
            json.WriteString("details", $"Name: {details}");
            json.WriteString("status", "Failed");
            json.WriteEndObject();
        });
    }

    /// <summary>{"id":…,"action":"update","status":"Updated","success":true}</summary>
    public static RawJson Updated(Outcome<UserView> updated)
    {
        var id = updated.Record.User.Id;
        return RawJson.Write(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("id", id);
            json.WriteString("action", "update");
            json.WriteString("status", "Updated");
            json.WriteBoolean("success", true);
            json.WriteEndObject();
        });
    }

    /// <summary>A user of update_many that could not be changed.</summary>
    // Assumed A-36: the order of the keys. The keys are documented.
    public static RawJson NotUpdated(in JobItem item, string details)
    {
        var id = item.Read(JobTarget.Shape, new JobTarget()).IdOr(item.Index);
        return RawJson.Write(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("id", id);
            json.WriteString("action", "update");
            json.WriteString("error", Error);
            json.WriteString("details", details);
            json.WriteString("status", "Failed");
            json.WriteBoolean("success", false);
            json.WriteEndObject();
        });
    }

    public static RawJson NotDeleted(in JobItem item, string details) =>
        JobRows.NotDeleted(item.Read(JobTarget.Shape, new JobTarget()).IdOr(item.Index), Error, details);
}
