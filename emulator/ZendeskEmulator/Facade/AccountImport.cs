using System.Buffers;
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

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>
    /// Gives the records of a file ids of the account. A seed's records are saved by the rules of requests, an export's records as they
    /// are.
    /// </summary>
    public static async ValueTask<Outcome<SeedResult>> NewAsync(
        Account account, EmulatorAccounts accounts, PipeReader file, IProgress<int>? progress, CancellationToken cancellation)
    {
        if (!await IsExportAsync(file, cancellation).ConfigureAwait(false))
        {
            return await SeedAsync(account, accounts.State, file, progress, cancellation).ConfigureAwait(false);
        }
        return await accounts.IsUnusedAsync(account).ConfigureAwait(false)
            ? await ReplaceAsync(account, accounts, file, account.State.Slot, progress, cancellation).ConfigureAwait(false)
            : Errors.Control(
                409,
                $"The file is an export, and the account '{account.Name}' has records. Reset it or name another account; "
                + "or use ids=keep, which replaces all records of the account by the export.");
    }

    /// <summary>Replaces all records of the account by an export: all of it, or nothing.</summary>
    public static ValueTask<Outcome<SeedResult>> KeepAsync(
        Account account, EmulatorAccounts accounts, PipeReader file, IProgress<int>? progress, CancellationToken cancellation) =>
        ReplaceAsync(account, accounts, file, null, progress, cancellation);

    /// <summary>Puts the lines in by the rules of requests. The first refusal ends it; the lines before it are in.</summary>
    private static async ValueTask<Outcome<SeedResult>> SeedAsync(
        Account account, StateTools tools, PipeReader file, IProgress<int>? progress, CancellationToken cancellation)
    {
        var run = new SeedRun(tools.Seeds, name => FindAccount(account, name), isRepeatable: false);
        var put = 0;
        await foreach (var (number, text) in SeedFile.ReadAsync(file, cancellation).ConfigureAwait(false))
        {
            var reason = text is { } line ? await run.PutAsync(line).ConfigureAwait(false) : SeedFile.TooLong;
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

    /// <param name="slot">The slot whose ids the records get; null to keep the ids of the file.</param>
    private static async ValueTask<Outcome<SeedResult>> ReplaceAsync(
        Account account, EmulatorAccounts accounts, PipeReader file, int? slot, IProgress<int>? progress, CancellationToken cancellation)
    {
        var import = new ImportFile(accounts.State.Kinds, slot);
        var read = await import.ReadAsync(file, progress, cancellation).ConfigureAwait(false);
        if (read.Error is { } error)
        {
            return error;
        }
        return await accounts.ReplaceAsync(account, read.Record).ConfigureAwait(false)
            ? new SeedResult(read.Record.Records.Count, import.Counts)
            : Errors.ControlStoreUnavailable;
    }

    /// <summary>Whether the file begins as an export does. It is read from its beginning afterwards.</summary>
    private static async ValueTask<bool> IsExportAsync(PipeReader file, CancellationToken cancellation)
    {
        // Standard input does not look at the token by itself.
        var read = await file.ReadAtLeastAsync(ByteOrderMark.Length + Head.Length, cancellation).AsTask().WaitAsync(cancellation)
            .ConfigureAwait(false);
        var reader = new SequenceReader<byte>(read.Buffer);
        reader.IsNext(ByteOrderMark, advancePast: true);
        var isExport = reader.IsNext(Head);
        file.AdvanceTo(read.Buffer.Start);
        return isExport;
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
