using LiteDB;
using LiteDB.Engine;

namespace ZendeskEmulator.Storage.LiteDb;

/// <summary>
/// When the log is moved into the data file. From the first commit on, the data file says that it needs its log, and the log
/// says that it does not. A program that opens both, such as LiteDB.Studio, sees everything. A file whose log is lost still says
/// that it needs one.
/// </summary>
internal static class LiteDbLog
{
    /// <summary>LiteDB would do it after 1,000 pages, in the middle of a commit. A single user takes about five.</summary>
    private const long MaxBytes = 4_000L * LiteDbPage.Size;

    /// <summary>Whether the log is large enough to be moved into the data file.</summary>
    public static bool IsDue(LiteDbEngine engine) => engine.Log.Length >= MaxBytes;

    /// <summary>Moves the log into the data file, and begins it again.</summary>
    /// <exception cref="LiteException">It failed; the log has everything.</exception>
    /// <exception cref="IOException">It failed; the log has everything.</exception>
    public static void Checkpoint(LiteDbEngine engine)
    {
        SetVersion(engine, LiteDbVersion.WithLog);
        Move(engine);
        SetVersion(engine, LiteDbVersion.Whole);
    }

    /// <summary>When the emulator stops: moves the log into the data file, which then has everything.</summary>
    /// <exception cref="LiteException">It failed; the log has everything.</exception>
    /// <exception cref="IOException">It failed; the log has everything.</exception>
    public static void Finish(LiteDbEngine engine)
    {
        if (engine.Log.Length > 0)
        {
            SetVersion(engine, LiteDbVersion.Whole);
            Move(engine);
        }
    }

    private static void Move(LiteDbEngine engine)
    {
        engine.Log.HideOlderPages();
        engine.Engine.Checkpoint();
    }

    private static void SetVersion(LiteDbEngine engine, int version)
    {
        engine.Engine.Pragma(Pragmas.USER_VERSION, version);
        engine.Log.Commit();
    }
}
