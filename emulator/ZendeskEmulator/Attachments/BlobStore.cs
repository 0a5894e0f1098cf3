using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using ZendeskEmulator.Clock;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Attachments;

/// <summary>
/// The bytes of attachments, each under its content token: files in a folder beside the data file, or memory without one.
/// Bytes are written before the record that names them is committed, and removed after the commit that forgets them, so an
/// acknowledged file is never missing. The next start removes files that a crash has left over.
/// </summary>
/// <param name="folder">Null to keep bytes in memory.</param>
/// <param name="toDisk">Whether a file is on the disk, and not only with the system, before it counts.</param>
internal sealed class BlobStore(string? folder, bool toDisk) : IAsyncDisposable
{
    /// <summary>The largest file: 50 MB (recorded as a setting of accounts).</summary>
    public const int Largest = 52_428_800;

    private const long MaxInMemory = 512L << 20;
    private const int TokenLength = 25;
    private const string Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private readonly ConcurrentDictionary<string, byte[]> memory = new(StringComparer.Ordinal);

    /// <summary>Files that no record has yet, and files whose removal waits for its commit.</summary>
    private readonly ConcurrentDictionary<string, FileState> states = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Task, bool> removals = new();

    /// <summary>
    /// The number of accounts whose attachments have the file. Without one nobody gets the bytes, though a snapshot may need them.
    /// </summary>
    private readonly ConcurrentDictionary<string, int> holders = new(StringComparer.Ordinal);
    private readonly ulong secret = Dice.Next();
    private long inMemory;
    private long count;

    private enum FileState
    {
        Unclaimed,
        Leaving,
    }

    /// <summary>A random token of 25 letters and digits, which cannot be guessed.</summary>
    public string NextToken()
    {
        var seed = Encoding.ASCII.GetBytes($"{secret}/{Dice.Next()}/{Interlocked.Increment(ref count)}");
        return string.Create(TokenLength, SHA256.HashData(seed), static (text, hash) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                text[i] = Letters[hash[i] % Letters.Length];
            }
        });
    }

    /// <summary>
    /// Keeps the bytes until <see cref="RemoveUnclaimed"/>, or for good once a record claims them; false when there is
    /// no room.
    /// </summary>
    public bool TryAdd(string token, ReadOnlySpan<byte> bytes)
    {
        states[token] = FileState.Unclaimed;
        if (folder is null ? TryAddToMemory(token, bytes) : TryAddToFolder(token, bytes))
        {
            return true;
        }
        states.TryRemove(token, out _);
        return false;
    }

    /// <summary>An attachment of an account has the file from now on.</summary>
    public void Claim(string token)
    {
        holders.AddOrUpdate(token, 1, static (_, held) => held + 1);
        states.TryRemove(KeyValuePair.Create(token, FileState.Unclaimed));
    }

    /// <summary>The attachment has the file no longer. The bytes stay until they are removed.</summary>
    public void Release(string token)
    {
        if (holders.AddOrUpdate(token, 0, static (_, held) => held - 1) <= 0)
        {
            holders.TryRemove(KeyValuePair.Create(token, 0));
        }
    }

    /// <summary>Removes the bytes, unless a record has claimed them.</summary>
    public void RemoveUnclaimed(string token)
    {
        if (states.TryRemove(KeyValuePair.Create(token, FileState.Unclaimed)))
        {
            Remove(token);
        }
    }

    /// <summary>The bytes of a token; null when no attachment has it.</summary>
    public byte[]? Find(string token)
    {
        if (!holders.ContainsKey(token) || states.GetValueOrDefault(token) == FileState.Leaving)
        {
            return null;
        }
        if (folder is null)
        {
            return memory.GetValueOrDefault(token);
        }
        var path = PathOf(token);
        try
        {
            return IsToken(token) && File.Exists(path) ? File.ReadAllBytes(path) : null;
        }
        catch (IOException)
        {
            // Deleted meanwhile.
            return null;
        }
    }

    /// <summary>
    /// Hides the bytes at once and removes them when the batch that forgets them is committed. If it fails they stay, for the
    /// records may still be in the data file.
    /// </summary>
    public void RemoveAfter(Batch batch, IReadOnlyList<string> tokens)
    {
        foreach (var token in tokens)
        {
            states[token] = FileState.Leaving;
        }
        var removal = RemoveAfterAsync(batch, tokens);
        if (!removal.IsCompleted)
        {
            removals[removal] = true;
            removal.ContinueWith(done => removals.TryRemove(done, out _), TaskScheduler.Default);
        }
    }

    /// <summary>Removes the files that no record has. Call it when all records are loaded, before the first request.</summary>
    public void RemoveOthers(Func<IEnumerable<string>> tokens)
    {
        if (folder is null || !Directory.Exists(folder))
        {
            return;
        }
        var known = tokens().ToHashSet(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder))
        {
            // A file that the emulator did not create stays.
            if (Path.GetFileName(path) is { Length: TokenLength } name && IsToken(name) && !known.Contains(name))
            {
                Remove(name);
            }
        }
    }

    /// <summary>Waits for the removals that are under way. Call it when the committer has stopped.</summary>
    public async ValueTask DisposeAsync() => await Task.WhenAll(removals.Keys).ConfigureAwait(false);

    private async Task RemoveAfterAsync(Batch batch, IReadOnlyList<string> tokens)
    {
        if (!await batch.Outcome().ConfigureAwait(false))
        {
            return;
        }
        foreach (var token in tokens)
        {
            Remove(token);
            states.TryRemove(token, out _);
        }
    }

    private bool TryAddToMemory(string token, ReadOnlySpan<byte> bytes)
    {
        if (Interlocked.Add(ref inMemory, bytes.Length) > MaxInMemory)
        {
            Interlocked.Add(ref inMemory, -bytes.Length);
            return false;
        }
        memory[token] = bytes.ToArray();
        return true;
    }

    private bool TryAddToFolder(string token, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var isNew = !Directory.Exists(folder);
            Directory.CreateDirectory(folder!);
            using var file = new FileStream(PathOf(token), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1);
            file.Write(bytes);
            file.Flush(toDisk);
            if (toDisk)
            {
                FolderEntries.Flush(folder!);
            }
            if (toDisk && isNew)
            {
                FolderEntries.FlushNameOf(folder!);
            }
            return true;
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
            // The disk is full, or the folder cannot be written: the upload is refused as other writes are.
            Remove(token);
            return false;
        }
    }

    private void Remove(string token)
    {
        if (memory.TryRemove(token, out var bytes))
        {
            Interlocked.Add(ref inMemory, -bytes.Length);
        }
        else if (folder is not null)
        {
            try
            {
                File.Delete(PathOf(token));
            }
            catch (Exception kept) when (kept is IOException or UnauthorizedAccessException)
            {
                // No record has it: the next start tries again.
            }
        }
    }

    private static bool IsToken(string text) => text.All(char.IsAsciiLetterOrDigit);

    private string PathOf(string token) => Path.Combine(folder!, token);
}
