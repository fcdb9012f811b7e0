using System.Net;

namespace BackPainBot.Channels.Tests.Connector;

/// <summary>The other end of the Connector: answers what it was told to, in order, the last answer for ever.</summary>
internal sealed class FakeChannel(params Func<HttpResponseMessage>[] answers) : HttpMessageHandler, IHttpClientFactory
{
    public List<(HttpMethod Method, Uri Address, string? ContentType, string Body)> Posts { get; } = [];

    public static FakeChannel Answering(params HttpStatusCode[] statuses) =>
        new([.. statuses.Select(status => (Func<HttpResponseMessage>)(() => new HttpResponseMessage(status)))]);

    public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = answers[Math.Min(Posts.Count, answers.Length - 1)];
        Posts.Add((
            request.Method,
            request.RequestUri!,
            request.Content?.Headers.ContentType?.ToString(),
            await request.Content!.ReadAsStringAsync(cancellationToken)));
        return answer();
    }
}
