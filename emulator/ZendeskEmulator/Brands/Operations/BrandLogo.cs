using ZendeskEmulator.Attachments;

namespace ZendeskEmulator.Brands.Operations;

/// <summary>PUT and DELETE brands/{id}/logo: the body is a form with the picture as brand[logo][uploaded_data].</summary>
internal static class BrandLogo
{
    // Assumed A-78: a form without a picture is refused as an upload that cannot be processed.
    public static readonly RequestInput<StoredFile> Body = new(null, (RequestContext request, out StoredFile picture) =>
        StoredFile.KeepPicture(request, "brand[logo][uploaded_data]", out picture));

    public static Outcome<Brand> Put(RequestContext request, in AccountWrite write, StoredFile picture)
    {
        if (Find(request, write) is not { } brand)
        {
            return Errors.RecordNotFound;
        }
        return write.Put(brand with { LogoId = Picture.Put(write, brand.Id, brand.LogoId, picture).Id });
    }

    /// <summary>A brand without a logo does not change.</summary>
    public static Outcome<Brand> Delete(RequestContext request, in AccountWrite write)
    {
        if (Find(request, write) is not { } brand)
        {
            return Errors.RecordNotFound;
        }
        Picture.Remove(write, brand.LogoId);
        return write.PutIfChanged(brand, brand with { LogoId = 0 });
    }

    private static Brand? Find(RequestContext request, in AccountWrite write) =>
        write.Get<Records<Brand>>().Find(request.PathId(0)) is { IsDeleted: false } brand ? brand : null;
}
