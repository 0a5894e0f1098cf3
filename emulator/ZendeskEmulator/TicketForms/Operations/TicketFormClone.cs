namespace ZendeskEmulator.TicketForms.Operations;

/// <summary>POST ticket_forms/{id}/clone: 201 with a form of the same fields and conditions.</summary>
internal static class TicketFormClone
{
    public static readonly RequestInput<Input> Body = new(null, (RequestContext request, out Input input) =>
    {
        input = new Input();
        return null;
    });

    // Assumed A-71: the clone's name, and that it is not the default.
    public static Outcome<TicketForm> Handle(RequestContext request, in AccountWrite write, Input input) =>
        write.Get<Records<TicketForm>>().Find(request.PathId(0)) is { } form
            ? Outcome<TicketForm>.Created(write.Create(form with
            {
                Name = $"{form.Name} (clone)",
                DisplayName = $"{form.DisplayName} (clone)",
                Default = false,
            }))
            : Errors.RecordNotFound;

    internal sealed class Input;
}
