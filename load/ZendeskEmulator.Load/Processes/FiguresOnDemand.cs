using System.Text;

namespace ZendeskEmulator.Load.Processes;

/// <summary>
/// Runs inside a measured server of any build. It responds to each byte on standard input with a line of figures
/// that cannot be taken from outside.
/// </summary>
internal static class FiguresOnDemand
{
    public static void Start() => new Thread(Answer) { IsBackground = true, Name = "Runtime figures" }.Start();

    private static void Answer()
    {
        // Streams of its own: Console.In would change how the server treats signals.
        using var questions = Console.OpenStandardInput();
        using var answers = Console.OpenStandardOutput();
        while (questions.ReadByte() >= 0)
        {
            answers.Write(Encoding.ASCII.GetBytes($"{RuntimeFigures.Now()}\n"));
        }
    }
}
