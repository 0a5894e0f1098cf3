using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Clock;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Attachments;

/// <summary>
/// The bytes of attachments, each under its content token: files in a folder beside the data file, or memory without one.
/// Bytes are written before the record that names them is committed, so an acknowledged file is never missing.
/// </summary>
/// <param name="folder">Null to keep bytes in memory.</param>
/// <param name="toDisk">Whether a file is on the disk, and not only with the system, before it counts.</param>
internal sealed class BlobStore(string? folder, bool toDisk)
{
    /// <summary>The largest file: 50 MB (recorded as a setting of accounts).</summary>
    public const int Largest = 52_428_800;

    private const long MaxInMemory = 512L << 20;
    private const int TokenLength = 25;
    private const string Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private readonly ConcurrentDictionary<string, byte[]> memory = new(StringComparer.Ordinal);
    private readonly ulong secret = Dice.Next();
    private long inMemory;
    private long count;

    /// <summary>The folder beside a data file.</summary>
    public static string FolderOf(string dataFile) => $"{Path.GetFullPath(dataFile)}-files";

    /// <summary>A token of 25 letters and digits that nobody can guess.</summary>
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

    /// <summary>Keeps the bytes; false when there is no room for them.</summary>
    public bool TryAdd(string token, ReadOnlySpan<byte> bytes)
    {
        if (folder is null)
        {
            if (Interlocked.Add(ref inMemory, bytes.Length) > MaxInMemory)
            {
                Interlocked.Add(ref inMemory, -bytes.Length);
                return false;
            }
            memory[token] = bytes.ToArray();
            return true;
        }
        try
        {
            Directory.CreateDirectory(folder);
            using var file = new FileStream(PathOf(token), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1);
            file.Write(bytes);
            file.Flush(toDisk);
            return true;
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
            // The disk is full, or the folder cannot be written: the upload is refused as other writes are.
            return false;
        }
    }

    /// <summary>The bytes of a token; null when there are none.</summary>
    public byte[]? Find(string token)
    {
        if (folder is null)
        {
            return memory.GetValueOrDefault(token);
        }
        var path = PathOf(token);
        try
        {
            return token.All(char.IsAsciiLetterOrDigit) && File.Exists(path) ? File.ReadAllBytes(path) : null;
        }
        catch (IOException)
        {
            // Deleted meanwhile.
            return null;
        }
    }

    public void Remove(string token)
    {
        if (memory.TryRemove(token, out var bytes))
        {
            Interlocked.Add(ref inMemory, -bytes.Length);
        }
        else if (folder is not null && token.All(char.IsAsciiLetterOrDigit))
        {
            try
            {
                File.Delete(PathOf(token));
            }
            catch (Exception kept) when (kept is IOException or UnauthorizedAccessException)
            {
                // Nothing refers to it any more; it only takes room.
            }
        }
    }

    /// <summary>Removes bytes once the write that forgets them is committed.</summary>
    public static Func<Account, ValueTask> Removal(RequestContext request, IReadOnlyList<string> tokens)
    {
        var store = request.Shared.Get<BlobStore>();
        var before = request.AfterCommit;
        return async account =>
        {
            if (before is not null)
            {
                await before(account).ConfigureAwait(false);
            }
            if (await account.State.LastBatch.Outcome().ConfigureAwait(false))
            {
                foreach (var token in tokens)
                {
                    store.Remove(token);
                }
            }
        };
    }

    private string PathOf(string token) => Path.Combine(folder!, token);
}
