using System.CommandLine;

namespace ZendeskEmulator.Server;

/// <summary>The conditions that make exec fail besides its command, and the reports that it writes.</summary>
internal sealed class ExecReports
{
    /// <summary>The exit code when the command succeeds and something else is wrong.</summary>
    private const int Failed = 1;

    private const string Violations = "violations";
    private const string Unknown = "unknown";
    private const string UnusedFaults = "unused-faults";
    private const string Verifications = "verifications";

    private static readonly string[] Reasons = [Violations, Unknown, UnusedFaults, Verifications];

    private readonly Option<string?> failOn = new("--fail-on")
    {
        Description = $"Makes the exit code 1 for any of these: {string.Join(", ", Reasons)}.",
        HelpName = "REASONS",
    };

    private readonly Option<string?> junit = new("--junit")
    {
        Description = "Writes the verifications, and what --fail-on looks at, as JUnit XML.",
        HelpName = "FILE",
    };

    private readonly Option<string?> summary = new("--summary")
    {
        Description = "Appends a summary in Markdown, such as to $GITHUB_STEP_SUMMARY.",
        HelpName = "FILE",
    };

    public void AddTo(Command command)
    {
        command.Add(failOn);
        command.Add(junit.TakesName());
        command.Add(summary.TakesName());
        command.Validators.Add(line =>
        {
            // An option without its value is an error of its own, and throws when its value is read.
            // One that names no reason, such as an empty variable of the shell, would check nothing.
            if (line.GetResult(failOn)?.Tokens is [var sent]
                && Wanted(sent.Value).DefaultIfEmpty("").FirstOrDefault(reason => !Reasons.Contains(reason)) is { } unknown)
            {
                line.AddError($"--fail-on does not know '{unknown}': it takes {string.Join(", ", Reasons)}, separated by commas.");
            }
        });
    }

    /// <summary>Writes the reports and looks for reasons to fail.</summary>
    /// <param name="exitCode">The command's.</param>
    /// <returns>The exit code of exec.</returns>
    public async Task<int> FinishAsync(ParseResult line, Emulator emulator, int exitCode)
    {
        var wanted = Wanted(line.GetValue(failOn)).ToHashSet();
        var checks = Checks(emulator).ToList();
        var failed = checks.Where(check => wanted.Contains(check.Name) && check.Failures.Count > 0).ToList();
        foreach (var (name, failures) in failed)
        {
            await Console.Error.WriteLineAsync($"zendesk-emulator: {name}:");
            foreach (var failure in failures)
            {
                await Console.Error.WriteLineAsync($"  {failure.Replace("\n", "\n  ", StringComparison.Ordinal)}");
            }
        }
        try
        {
            if (line.GetValue(junit) is { } file)
            {
                await File.WriteAllTextAsync(file, JUnitReport.Of(
                    emulator.Verifications,
                    [.. checks.Where(check => wanted.Contains(check.Name) && check.Name != Verifications)]));
            }
            if (line.GetValue(summary) is { } page)
            {
                await File.AppendAllTextAsync(page, StepSummary.Of(emulator, checks));
            }
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"zendesk-emulator: a report cannot be written: {unwritable.Message}");
            return exitCode == 0 ? Failed : exitCode;
        }
        return exitCode == 0 && failed.Count > 0 ? Failed : exitCode;
    }

    private static IEnumerable<string> Wanted(string? text) =>
        text?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>Sentences for the conditions, by their names.</summary>
    private static IEnumerable<ExecCheck> Checks(Emulator emulator)
    {
        var accounts = emulator.Accounts;
        yield return new(
            Violations,
            [.. accounts.SelectMany(account => account.Limits.Violations.Select(violation => $"{account.Name}: {violation.Verdict}"))]);
        yield return new(
            Unknown,
            [.. accounts.SelectMany(account => account.Requests.Unknown.Select(
                request => $"{account.Name}: {request.Method} {request.Path} ({request.Count})"))]);
        yield return new(
            UnusedFaults,
            [.. accounts.SelectMany(account => account.Faults.Unused.Select(fault => $"{account.Name}: {fault}"))]);
        yield return new(
            Verifications,
            [.. emulator.Verifications.Where(one => !one.IsVerified).Select(one => $"{one.Account}: {one.Name}\n{one.Message}")]);
    }
}

/// <summary>One thing that may be wrong, with all that is.</summary>
internal sealed record ExecCheck(string Name, IReadOnlyList<string> Failures);
