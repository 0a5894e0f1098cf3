namespace ZendeskEmulator;

/// <summary>How many requests of one kind found no operation of the emulator, and so were answered 404 InvalidEndpoint.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path, with <c>{id}</c> or Zendesk's own name in place of ids: <c>/api/v2/tickets/{ticket_id}</c>.</param>
/// <param name="Operation">Zendesk's operationId, such as <c>ShowTicket</c>; null for what its description does not have.</param>
/// <param name="Count">How many, since the account was made or reset.</param>
public sealed record UnknownRequest(string Method, string Path, string? Operation, long Count);
