using LiteDB;
using ZendeskEmulator.Storage.LiteDb;

namespace ZendeskEmulator.Tests.Storage;

/// <summary>A LiteDB data file as another program sees it.</summary>
internal static class LiteDbFile
{
    /// <summary>All documents of a collection, some fields of each joined by |.</summary>
    public static string[] Rows(string path, string collection, params string[] fields)
    {
        using var database = Open(path);
        return
        [
            .. database.GetCollection(collection).FindAll().Select(document =>
                string.Join('|', fields.Select(field => document[field] is { IsNull: false } value ? value.RawValue.ToString() : ""))),
        ];
    }

    /// <summary>Changes a collection, and hides it from the check bytes of the pages.</summary>
    public static void Change(string path, string collection, Action<ILiteCollection<BsonDocument>> change) =>
        Change(path, database => change(database.GetCollection(collection)));

    /// <summary>Changes a file, and hides it from the check bytes of the pages.</summary>
    public static void Change(string path, Action<LiteDatabase> change)
    {
        using (var database = Open(path))
        {
            change(database);
            database.Checkpoint();
        }
        var file = File.ReadAllBytes(path);
        for (var at = 0; at < file.Length; at += LiteDbPage.Size)
        {
            LiteDbPage.Seal(file.AsSpan(at, LiteDbPage.Size));
        }
        File.WriteAllBytes(path, file);
    }

    public static LiteDatabase Open(string path) => new($"Filename={path};Connection=Direct");
}
