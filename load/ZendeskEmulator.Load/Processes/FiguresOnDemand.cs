using System.Text;

namespace ZendeskEmulator.Load.Processes;

/// <summary>
/// Runs inside a measured server, whichever build of it. Each byte on standard input is answered with one line: figures
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
