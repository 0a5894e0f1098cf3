using System.Globalization;
using System.IO.Pipelines;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Exports;
using ZendeskEmulator.Http;
using ZendeskEmulator.Seeds;

namespace ZendeskEmulator.Facade;

/// <summary>Reads files of records into an account.</summary>
internal static class AccountImport
{
    /// <summary>The number of lines that may wait for the data file.</summary>
    private const int LinesBetweenCommits = 1000;

    private static ReadOnlySpan<byte> Head => "{\"export\":"u8;

    /// <summary>Puts the lines in by the rules of requests. The first refusal ends it; the lines before it are in.</summary>
    public static async ValueTask<Outcome<SeedResult>> NewAsync(
        Account account, StateTools tools, PipeReader file, IProgress<int>? progress, CancellationToken cancellation)
    {
        var run = new SeedRun(tools.Seeds, name => FindAccount(account, name), isRepeatable: false);
        var put = 0;
        await foreach (var (number, text) in SeedFile.ReadAsync(file, cancellation).ConfigureAwait(false))
        {
            var reason = text is not { } line ? SeedFile.TooLong
                : put == 0 && line.Span.StartsWith(Head) ? "it is an export with ids, which is imported with ids=keep"
                : await run.PutAsync(line).ConfigureAwait(false);
            if (reason is not null)
            {
                return Errors.Control(400, string.Create(CultureInfo.InvariantCulture, $"Line {number}: {reason}. {WhatIsIn(put)}"));
            }
            if (++put % LinesBetweenCommits == 0)
            {
                if (!await run.CommitAsync().ConfigureAwait(false))
                {
                    return Errors.ControlStoreUnavailable;
                }
                progress?.Report(put);
            }
        }
        return await run.CommitAsync().ConfigureAwait(false) ? new SeedResult(put, run.Records) : Errors.ControlStoreUnavailable;
    }

    /// <summary>Puts an export in the place of all that the account has: all of it, or nothing.</summary>
    public static async ValueTask<Outcome<SeedResult>> KeepAsync(
        Account account, EmulatorAccounts accounts, PipeReader file, IProgress<int>? progress, CancellationToken cancellation)
    {
        var import = new ImportFile(accounts.State.Kinds);
        var read = await import.ReadAsync(file, progress, cancellation).ConfigureAwait(false);
        if (read.Error is { } error)
        {
            return error;
        }
        return await accounts.ReplaceAsync(account, read.Record).ConfigureAwait(false)
            ? new SeedResult(read.Record.Records.Count, import.Counts)
            : Errors.ControlStoreUnavailable;
    }

    private static string WhatIsIn(int lines) => lines switch
    {
        0 => "Nothing was imported.",
        1 => "The line before it is in.",
        _ => string.Create(CultureInfo.InvariantCulture, $"The {lines} lines before it are in."),
    };

    private static Outcome<Account> FindAccount(Account account, string? name) => name is null || name == account.Name
        ? account
        : Errors.Control(400, $"it is for the account '{Beginning.Of(name, 63)}', and this import for '{account.Name}'");
}
