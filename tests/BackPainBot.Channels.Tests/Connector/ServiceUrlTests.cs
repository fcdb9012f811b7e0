using BackPainBot.Channels.Connector;
using Shouldly;

namespace BackPainBot.Channels.Tests.Connector;

public sealed class ServiceUrlTests
{
    [Theory]
    [InlineData("http://localhost:56150/_connector")]
    [InlineData("http://LOCALHOST")]
    [InlineData("http://127.0.0.1:9")]
    [InlineData("http://127.8.9.10/")]
    [InlineData("https://[::1]:9/")]
    public void This_machine_is_allowed(string url) => ServiceUrl.IsAllowed(url).ShouldBeTrue();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/_connector")]
    [InlineData("localhost:9")]
    [InlineData("http://localhost.example.org/")]
    [InlineData("http://127.0.0.1.example.org/")]
    [InlineData("http://127.0.0.1@example.org/")]
    [InlineData("http://user:word@127.0.0.1/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("http://0.0.0.0:9/")]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("file:///etc/hosts")]
    [InlineData("urn:botframework:websocket:1")]
    public void Nothing_else_is(string? url) => ServiceUrl.IsAllowed(url).ShouldBeFalse();

    [Theory]
    [InlineData("http://127.0.0.1:9", "http://127.0.0.1:9/v3/conversations/c/activities/a")]
    [InlineData("http://127.0.0.1:9/_connector/", "http://127.0.0.1:9/_connector/v3/conversations/c/activities/a")]
    [InlineData("http://127.0.0.1:9/amer?x=1#y", "http://127.0.0.1:9/amer/v3/conversations/c/activities/a")]
    public void The_path_of_the_service_url_is_kept(string url, string address) =>
        ServiceUrl.Activities(url, "c", "a").AbsoluteUri.ShouldBe(address);

    [Fact]
    public void Ids_are_percent_encoded() =>
        ServiceUrl.Activities("http://127.0.0.1:9", "19:x@thread.tacv2;messageid=17/9", "a|1?").AbsoluteUri
            .ShouldBe("http://127.0.0.1:9/v3/conversations/19%3Ax%40thread.tacv2%3Bmessageid%3D17%2F9/activities/a%7C1%3F");

    [Fact]
    public void Speaking_without_being_asked_names_no_activity() =>
        ServiceUrl.Activities("http://127.0.0.1:9", "c", replyTo: null).AbsoluteUri.ShouldBe("http://127.0.0.1:9/v3/conversations/c/activities");
}
