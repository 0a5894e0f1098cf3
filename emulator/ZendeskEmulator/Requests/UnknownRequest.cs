namespace ZendeskEmulator;

/// <summary>Requests of one kind that matched no operation of the emulator and got 404 InvalidEndpoint.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path, with <c>{id}</c> or Zendesk's own name in place of ids:
/// <c>/api/v2/tickets/{ticket_id}</c>.</param>
/// <param name="Operation">Zendesk's operationId, such as <c>ShowTicket</c>; null when Zendesk's description does not
/// have it.</param>
/// <param name="Count">The number of requests since the account was created or reset.</param>
public sealed record UnknownRequest(string Method, string Path, string? Operation, long Count);
