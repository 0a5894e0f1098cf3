using System.Net.Http.Headers;
using System.Text;
using WebShop;

// A shop that puts each customer who signs up into Zendesk.
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddTransient<RetryAfterHandler>();
builder.Services.AddHttpClient("zendesk", (services, client) =>
{
    var settings = services.GetRequiredService<IConfiguration>();
    client.BaseAddress = new Uri(settings["Zendesk:Url"] ?? "https://webshop.zendesk.com");
    client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
        "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{settings["Zendesk:Email"]}/token:{settings["Zendesk:Token"]}")));
}).AddHttpMessageHandler<RetryAfterHandler>();
var app = builder.Build();

app.MapPost("/customers", async (Customer customer, IHttpClientFactory clients) =>
{
    using var zendesk = clients.CreateClient("zendesk");
    using var response = await zendesk.PostAsJsonAsync("/api/v2/users/create_or_update", new
    {
        user = new { name = customer.Name, email = customer.Email, external_id = customer.Id },
    });
    return response.IsSuccessStatusCode ? Results.Created($"/customers/{customer.Id}", customer) : Results.StatusCode(502);
});
app.Run();

namespace WebShop
{
    public sealed record Customer(string Id, string Name, string Email);

    /// <summary>Waits as long as a 429 says, and sends the request again.</summary>
    public sealed class RetryAfterHandler(TimeProvider time) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            while (true)
            {
                var response = await base.SendAsync(request, cancellationToken);
                if (response.Headers.RetryAfter?.Delta is not { } wait)
                {
                    return response;
                }
                response.Dispose();
                await Task.Delay(wait, time, cancellationToken);
            }
        }
    }
}
