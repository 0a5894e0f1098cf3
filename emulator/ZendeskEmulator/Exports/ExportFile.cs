using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Exports;

/// <summary>
/// An account as lines of JSON: a head, then each record under the name of its kind, as the data file has it. The same records
/// give the same bytes.
/// </summary>
internal static class ExportFile
{
    /// <summary>The version of the format, which the head names.</summary>
    public const int Version = 1;

    /// <summary>The key of the head.</summary>
    public const string Head = "export";

    private const int BytesBetweenFlushes = 64 * 1024;

    /// <summary>
    /// Whether records of a kind have a hash, as of a password or a token. An export has them only when it is asked for secrets.
    /// </summary>
    public static bool HasSecrets(RecordKind kind) => kind.Columns.Any(name => name.EndsWith("hash", StringComparison.Ordinal));

    /// <summary>Writes the lines, as fast as the reader takes them.</summary>
    public static async ValueTask WriteAsync(AccountContents contents, PipeWriter output, CancellationToken cancellation)
    {
        WriteHead(contents.Row, output);
        using var json = new RecordJson();
        var unsent = 0;
        foreach (var (kind, record) in contents.Records)
        {
            unsent += WriteLine(kind, json.Of(kind, record), output);
            if (unsent < BytesBetweenFlushes)
            {
                continue;
            }
            unsent = 0;
            if ((await output.FlushAsync(cancellation).ConfigureAwait(false)).IsCompleted)
            {
                // The reader wants no more.
                return;
            }
        }
        await output.FlushAsync(cancellation).ConfigureAwait(false);
    }

    private static void WriteHead(in AccountRow row, PipeWriter output)
    {
        using (var json = JsonOutput.WriterInto(output))
        {
            json.WriteStartObject();
            json.WriteStartObject(Head);
            json.WriteNumber("version", Version);
            json.WriteString("account", row.Name);
            json.WriteNumber("first_id", IdLayout.FirstId(row.Slot));
            json.WriteNumber("ids", row.Count);
            json.WriteNumber("writes", row.Version);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }

    private static int WriteLine(RecordKind kind, ReadOnlySpan<byte> record, PipeWriter output)
    {
        output.Write("{\""u8);
        output.Write(kind.Utf8Name);
        output.Write("\":"u8);
        output.Write(record);
        output.Write("}\n"u8);
        return kind.Utf8Name.Length + record.Length + "{\"\":}\n"u8.Length;
    }
}
