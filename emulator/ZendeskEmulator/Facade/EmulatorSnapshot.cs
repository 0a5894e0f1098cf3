namespace ZendeskEmulator;

/// <summary>A saved state of an account, as it was when it was asked for.</summary>
/// <param name="Name">Its name, unique in the account.</param>
/// <param name="CreatedAt">The account's time when it was saved, in UTC.</param>
/// <param name="Kept">How many records it keeps because they have changed since, up to the next snapshot.</param>
/// <param name="Bytes">The length of their JSON.</param>
public sealed record EmulatorSnapshot(string Name, DateTimeOffset CreatedAt, int Kept, long Bytes);
