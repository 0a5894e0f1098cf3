using System.Text;

namespace ZendeskEmulator.Server;

/// <summary>Standard output that ends the program with one line when it cannot be written, such as a file on a full disk.</summary>
/// <param name="output">Standard output itself.</param>
// The other methods of the base class end in these.
internal sealed class CheckedOutput(TextWriter output) : TextWriter
{
    public override Encoding Encoding => output.Encoding;

    public override void Write(char value) => Check(() => output.Write(value));

    public override void Write(char[] buffer, int index, int count) => Check(() => output.Write(buffer, index, count));

    public override void Write(string? value) => Check(() => output.Write(value));

    public override void WriteLine(string? value) => Check(() => output.WriteLine(value));

    public override void Flush() => Check(output.Flush);

    /// <exception cref="EmulatorStartException">It cannot be written.</exception>
    private static void Check(Action write)
    {
        try
        {
            write();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new EmulatorStartException($"Standard output cannot be written: {failure.Message}", failure);
        }
    }
}
