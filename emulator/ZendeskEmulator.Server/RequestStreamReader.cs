using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace ZendeskEmulator.Server;

/// <summary>The requests of an account from the event stream of a running emulator.</summary>
internal static class RequestStreamReader
{
    private const string Data = "data: ";

    /// <summary>Reads until the emulator ends the stream.</summary>
    /// <returns>Objects with <c>requests</c> or with <c>missed</c>.</returns>
    public static async IAsyncEnumerable<JsonNode> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var reader = new StreamReader(stream);
        while (await NextAsync(reader, cancellation) is { } line)
        {
            if (line.StartsWith(Data, StringComparison.Ordinal) && JsonNode.Parse(line[Data.Length..]) is { } data)
            {
                yield return data;
            }
        }
    }

    private static async Task<string?> NextAsync(StreamReader reader, CancellationToken cancellation)
    {
        try
        {
            return await reader.ReadLineAsync(cancellation);
        }
        catch (IOException)
        {
            // The emulator was stopped.
            return null;
        }
    }
}
