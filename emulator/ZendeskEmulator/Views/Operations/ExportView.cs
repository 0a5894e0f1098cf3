namespace ZendeskEmulator.Views.Operations;

/// <summary>GET views/{id}/export: Zendesk begins to make a file, which it sends to the caller by email.</summary>
internal static class ExportView
{
    public static Response Handle(RequestContext request)
    {
        if (ListViews.Find(request, request.State) is not { } view)
        {
            return Errors.RecordNotFound;
        }
        return new ObjectResponse((json, _) =>
        {
            json.WriteStartObject("export");
            json.WriteNumber("view_id", view.Id);
            json.WriteString("status", "starting");
            json.WriteEndObject();
        });
    }
}
