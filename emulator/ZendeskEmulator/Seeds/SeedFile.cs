using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace ZendeskEmulator.Seeds;

/// <summary>A line of a file.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Text">Without the line break; valid until the next line is asked for. Null for a line that is too long.</param>
internal readonly record struct FileLine(int Number, ReadOnlyMemory<byte>? Text);

/// <summary>Reads a file line by line. Only the current line is in memory.</summary>
internal static class SeedFile
{
    /// <summary>The longest line, in bytes.</summary>
    public const int LongestLine = 16 << 20;

    /// <summary>Why a longer line is refused.</summary>
    public const string TooLong = "it is longer than 16 MiB";

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>The lines that are not blank. The first one that is too long is the last.</summary>
    public static async IAsyncEnumerable<FileLine> ReadAsync(PipeReader file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var number = 0;
        var scanned = 0L;
        var rest = default(ReadOnlySequence<byte>);
        var isReading = false;
        try
        {
            while (true)
            {
                // Standard input ignores the token.
                var read = await file.ReadAsync(cancellation).AsTask().WaitAsync(cancellation).ConfigureAwait(false);
                isReading = true;
                rest = read.Buffer;
                while (rest.Slice(scanned).PositionOf((byte)'\n') is { } end)
                {
                    number++;
                    if (TextOf(rest.Slice(0, end), number) is { IsEmpty: false } text)
                    {
                        yield return new FileLine(number, text);
                    }
                    rest = rest.Slice(rest.GetPosition(1, end));
                    scanned = 0;
                }
                if (rest.Length > LongestLine)
                {
                    yield return new FileLine(number + 1, null);
                    yield break;
                }
                if (read.IsCompleted)
                {
                    if (TextOf(rest, number + 1) is { IsEmpty: false } last)
                    {
                        yield return new FileLine(number + 1, last);
                    }
                    yield break;
                }
                scanned = rest.Length;
                file.AdvanceTo(rest.Start, rest.End);
                isReading = false;
            }
        }
        finally
        {
            // The server skips the rest of a refused body and keeps the connection. It can do so only after a finished read.
            if (isReading)
            {
                file.AdvanceTo(rest.End);
            }
        }
    }

    private static ReadOnlyMemory<byte> TextOf(ReadOnlySequence<byte> line, int number)
    {
        ReadOnlyMemory<byte> text = line.IsSingleSegment ? line.First : line.ToArray();
        return number == 1 && text.Span.StartsWith(ByteOrderMark)
            ? text[ByteOrderMark.Length..].Trim(" \t\r"u8)
            : text.Trim(" \t\r"u8);
    }
}
