using Zendesk;

var address = new Uri(Environment.GetEnvironmentVariable("ZENDESK_BASE_URL") ?? "https://acme.zendesk.com");
var credentials = ZendeskCredentials.OAuth(Environment.GetEnvironmentVariable("ZENDESK_TOKEN") ?? "your access token");
using var zendesk = new ZendeskClient(address, credentials);
var (outcome, user) = await zendesk.Users.CreateOrUpdateAsync(new UserInput { Name = "Roger Wilco", ExternalId = "crew-7" });
Console.WriteLine($"{outcome}: {user.Name} has the id {user.Id}.");
