using ZendeskEmulator.Storage;

namespace ZendeskEmulator.TicketForms.Operations;

/// <summary>The filters of the list: active, end_user_visible.</summary>
internal static class TicketFormFilter
{
    public static IRecordSource<TicketForm> Of(Records<TicketForm> forms, QueryText query)
    {
        var active = Flag(query["active"]);
        var visible = Flag(query["end_user_visible"]);
        return active is null && visible is null
            ? forms
            : new FilteredRecords<TicketForm>(forms, form =>
                (active is null || form.Active == active) && (visible is null || form.EndUserVisible == visible));
    }

    private static bool? Flag(string? text) => text is null ? null : BodyValue.BooleanOf(text);
}
