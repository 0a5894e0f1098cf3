using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Tickets.Operations;

/// <summary>POST problems/autocomplete {"text"}: the problems whose subject has the text, ignoring case.</summary>
internal static class ProblemAutocomplete
{
    public static readonly RequestInput<Input> Body = RequestInput<Input>.Body(
        "",
        new BodyShape<Input>().Text("text", (input, text) => input.Text = text),
        () => new Input(),
        (input, action) => string.IsNullOrWhiteSpace(input.Text) ? Errors.InvalidAttribute("text", "must be present", action) : null);

    public static Response Handle(RequestContext request, Input input) => ListTickets.Page(request, new FilteredRecords<Ticket>(
        ListTickets.Problems(request.State),
        ticket => ticket.Subject?.Contains(input.Text!, StringComparison.OrdinalIgnoreCase) == true)
    {
        Cancellation = request.Http.RequestAborted,
    });

    internal sealed class Input
    {
        public string? Text { get; set; }
    }
}
