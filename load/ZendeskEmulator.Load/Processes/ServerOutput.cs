namespace ZendeskEmulator.Load.Processes;

/// <summary>The output of a server: its address once, figures on request, errors.</summary>
internal sealed class ServerOutput
{
    private const string ListeningOn = "Listening on ";

    private readonly Lock gate = new();
    private readonly List<string> errors = [];
    private int open = 2;
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource<RuntimeFigures> figures = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The address; fails when the server ends before it prints one.</summary>
    public Task<Uri> Listening => listening.Task;

    /// <summary>The answer to a question that is asked next; fails when the server ends before.</summary>
    public Task<RuntimeFigures> NextFigures()
    {
        figures = open == 0 ? figures : new(TaskCreationOptions.RunContinuationsAsynchronously);
        return figures.Task;
    }

    /// <param name="line">Null when the output has ended.</param>
    public void Take(string? line)
    {
        if (line is null)
        {
            End();
        }
        else if (line.StartsWith(ListeningOn, StringComparison.Ordinal))
        {
            listening.TrySetResult(new Uri(line[ListeningOn.Length..]));
        }
        else if (RuntimeFigures.Read(line) is { } answer)
        {
            figures.TrySetResult(answer);
        }
    }

    /// <param name="line">Null when the output has ended.</param>
    public void TakeError(string? line)
    {
        if (line is null)
        {
            End();
            return;
        }
        lock (gate)
        {
            errors.Add(line);
        }
    }

    /// <summary>One of the two outputs has ended; the error is complete only when both have.</summary>
    private void End()
    {
        lock (gate)
        {
            if (--open > 0)
            {
                return;
            }
            var ended = new InvalidOperationException($"The server ended: {string.Join(' ', errors)}");
            listening.TrySetException(ended);
            figures.TrySetException(ended);
        }
    }
}
