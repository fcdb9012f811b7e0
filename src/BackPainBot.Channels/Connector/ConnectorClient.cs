using System.Net.Http.Headers;
using System.Text.Json;
using BackPainBot.Channels.Activities;

namespace BackPainBot.Channels.Connector;

/// <summary>Posts activities by the Bot Connector API, each exactly once.</summary>
public sealed class ConnectorClient(IHttpClientFactory clients)
{
    /// <summary>Name of the HTTP client: no proxy, no redirects, no cookies, so that a reply goes nowhere but where it was checked to go.</summary>
    public const string HttpClientName = "connector";

    /// <summary>
    /// Posts one activity. The answer's body is not read: channels answer with an id, without one, or with nothing at all.
    /// </summary>
    /// <param name="to">With an allowed service URL and a conversation.</param>
    /// <param name="activity">What is posted.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="HttpRequestException">The channel could not be reached.</exception>
    /// <exception cref="TaskCanceledException">It did not answer in time.</exception>
    public async Task<HttpResponseMessage> PostAsync(ConversationReference to, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(to);
        using var client = clients.CreateClient(HttpClientName);
        using var request = new HttpRequestMessage(HttpMethod.Post, ServiceUrl.Activities(to.ServiceUrl!, to.Conversation!.Id!, to.ActivityId));
        request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Wire.Activity));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }
}
