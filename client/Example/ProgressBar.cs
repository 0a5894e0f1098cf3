using Zendesk;

namespace Example;

/// <summary>One line of the terminal that is written again and again; nothing where there is no terminal.</summary>
internal sealed class ProgressBar : IProgress<BulkProgress>
{
    private const int Width = 40;

    private bool isDrawn;

    public void Report(BulkProgress value)
    {
        if (Console.IsErrorRedirected || value.Total == 0)
        {
            return;
        }
        var full = (int)((long)Width * value.Done / value.Total);
        Console.Error.Write(
            $"\r[{new string('#', full)}{new string('.', Width - full)}] {value.Done} of {value.Total}, {value.Failed} failed");
        isDrawn = true;
    }

    /// <summary>Ends the line of the bar.</summary>
    public void End()
    {
        if (isDrawn)
        {
            Console.Error.WriteLine();
        }
    }
}
