using System.Text;

namespace ZendeskEmulator.Tests.Fuzz;

/// <summary>One request as its bytes, and what its response may be.</summary>
/// <param name="Bytes">Head and body.</param>
/// <param name="HasNoBody">True for HEAD, whose response has a length and no body.</param>
/// <param name="MayClose">True for what is no HTTP: the server may close the connection after its answer.</param>
internal sealed record FuzzRequest(byte[] Bytes, bool HasNoBody, bool MayClose)
{
    /// <summary>Its beginning, for a person.</summary>
    public override string ToString() => Encoding.Latin1.GetString(Bytes.AsSpan(0, Math.Min(Bytes.Length, 2000))).ReplaceLineEndings("\\n");
}
