namespace ZendeskEmulator;

/// <summary>The number of responses of one operation with one status.</summary>
/// <param name="Operation">Method and path, such as <c>POST /api/v2/users/create_or_update</c> or <c>GET
/// /api/v2/users/{user_id}</c>; <c>(no such endpoint)</c> for requests without an operation.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Count">The number of responses since the account was created or reset.</param>
public sealed record RequestCount(string Operation, int Status, long Count);
