using ZendeskEmulator.Storage;

namespace ZendeskEmulator.CustomStatuses;

/// <summary>A status that agents give tickets. It belongs to a category, which is the ticket's <c>status</c>.</summary>
internal sealed record CustomStatus : TimedRecord, IHasSchema<CustomStatus>
{
    /// <summary>In the recorded order (facts-tickets §7.4).</summary>
    public static Schema<CustomStatus> Schema { get; } = new("custom_statuses", "custom_status", fields => fields
        .Url()
        .Id()
        .Text("status_category", status => status.Category, (status, value) => status.Category = value ?? "").OnCreate().Essential()
        .Text("agent_label", status => status.AgentLabel, (status, value) => status.AgentLabel = value?.Trim() ?? "")
            .Required("Agent label").Essential()
        .Derived("raw_agent_label", (json, key, status, _) => json.WriteString(key, StatusTexts.RawAgentLabel(status)))
        .Text("end_user_label", status => status.EndUserLabel, (status, value) => status.EndUserLabel = value?.Trim() ?? "")
        .Derived("raw_end_user_label", (json, key, status, _) => json.WriteString(key, StatusTexts.RawEndUserLabel(status)))
        .Text("description", status => status.Description, (status, value) => status.Description = value ?? "")
        .Derived("raw_description", (json, key, status, _) => json.WriteString(key, StatusTexts.RawDescription(status)))
        .Text("end_user_description", status => status.EndUserDescription, (status, value) => status.EndUserDescription = value ?? "")
        .Derived("raw_end_user_description", (json, key, status, _) => json.WriteString(key, StatusTexts.RawEndUserDescription(status)))
        .Boolean("active", status => status.Active, (status, value) => status.Active = value)
        .Boolean("default", status => status.Default, (status, value) => status.Default = value).ReadOnly()
        .Times());

    /// <summary>new, open, pending, hold or solved. A closed ticket keeps a status of solved.</summary>
    public string Category { get; set; } = "";

    public string AgentLabel { get; set; } = "";

    public string EndUserLabel { get; set; } = "";

    public string Description { get; set; } = "";

    public string EndUserDescription { get; set; } = "";

    public bool Active { get; set; } = true;

    /// <summary>True for one status of each category: a ticket gets it with the category.</summary>
    public bool Default { get; set; }

    /// <summary>The default status of a category; null for an unknown category.</summary>
    public static CustomStatus? DefaultOf(AccountState state, string category)
    {
        foreach (var status in state.Get<Records<CustomStatus>>().Ascending(0))
        {
            if (status.Default && status.Category == category)
            {
                return status;
            }
        }
        return null;
    }
}
