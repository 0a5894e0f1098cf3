namespace ZendeskEmulator.Accounts;

/// <summary>The account of a port, as a feature of each connection to it.</summary>
internal sealed record AccountPort(string Account);
