using System.Text;

namespace ZendeskEmulator.Tests.Hostile;

/// <summary>
/// A bad request and the status that it must get. <c>{user}</c>, <c>{identity}</c>, <c>{organization}</c> and
/// <c>{membership}</c> in target and body stand for the ids of the account's records.
/// </summary>
/// <param name="Name">What is bad about it, for a person.</param>
/// <param name="Body">One char a byte (Latin-1), so that it can be anything; null for none.</param>
internal sealed record HostileRequest(string Name, string Method, string Target, string? Body, int Status)
{
    public string ContentType { get; init; } = "application/json";

    public (string Name, string Value)[] Headers { get; init; } = [];

    /// <summary>True for what no HttpClient sends: only the wire carries it.</summary>
    public bool IsWireOnly { get; init; }

    public static HostileRequest Get(string name, string target, int status) => new(name, "GET", target, null, status);

    /// <summary>A text as it goes over the wire, in the one-char-a-byte form of <see cref="Body"/>.</summary>
    public static string Utf8(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));
}
