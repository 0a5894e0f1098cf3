namespace ZendeskEmulator.TicketForms;

/// <summary>That tickets of a form may have a custom status.</summary>
internal sealed record TicketFormStatus : TimedRecord, IHasSchema<TicketFormStatus>
{
    public static readonly Relation<TicketFormStatus> Form = new(status => status.FormId);

    /// <summary>As documented: the id is a text.</summary>
    public static Schema<TicketFormStatus> Schema { get; } = new("ticket_form_statuses", "ticket_form_status", fields => fields
        .Derived("id", (json, key, status, _) => json.WriteString(key, $"{status.Id}"))
        .Reference("ticket_form_id", status => status.FormId, (status, id) => status.FormId = id).Essential()
        .Reference("custom_status_id", status => status.StatusId, (status, id) => status.StatusId = id).Essential()
        .CreatedAt().Hidden()
        .UpdatedAt().Hidden())
    {
        Relations = [Form],
    };

    public long FormId { get; set; }

    public long StatusId { get; set; }

    /// <summary>A deleted status leaves the forms.</summary>
    public static void ForgetStatus(in AccountWrite write, long statusId)
    {
        foreach (var status in write.Get<Records<TicketFormStatus>>().Ascending(0).Where(status => status.StatusId == statusId).ToArray())
        {
            write.Remove(status);
        }
    }
}
