namespace ZendeskEmulator;

/// <summary>How many requests of one operation were answered with one status.</summary>
/// <param name="Operation">Method and path, such as <c>POST /api/v2/users/create_or_update</c> or <c>GET /api/v2/users/{user_id}</c>; <c>(no such endpoint)</c> for all others.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Count">How many, since the account was made or reset.</param>
public sealed record RequestCount(string Operation, int Status, long Count);
