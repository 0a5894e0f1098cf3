using System.Text.Json;

namespace ZendeskEmulator.Attachments;

/// <summary>The one picture of a record: a user's photo, a brand's logo.</summary>
internal static class Picture
{
    /// <summary>Puts a picture in place of the former one.</summary>
    /// <param name="formerId">The picture before; 0 without one.</param>
    public static Attachment Put(in AccountWrite write, long ownerId, long formerId, StoredFile file)
    {
        Remove(write, formerId);
        return write.Create(file.ToAttachment() with { PictureOf = ownerId });
    }

    /// <summary>Writes a picture as an attachment, or null for a missing picture.</summary>
    public static void Write(Utf8JsonWriter json, JsonEncodedText key, Attachment? picture, Links links)
    {
        if (picture is null)
        {
            json.WriteNull(key);
            return;
        }
        json.WritePropertyName(key);
        Attachment.Schema.Json.Write(json, picture, links);
    }

    /// <summary>Removes a picture; 0 if there is none.</summary>
    public static void Remove(in AccountWrite write, long id)
    {
        if (id != 0)
        {
            write.Remove<Attachment>(id);
        }
    }
}
