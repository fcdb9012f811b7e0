namespace BackPainBot.Storage;

/// <summary>The file of a store cannot be used. The message says why, which file, and what to do; the file is as it was.</summary>
public sealed class StoreOpenException : Exception
{
    public StoreOpenException()
    {
    }

    public StoreOpenException(string message)
        : base(message)
    {
    }

    public StoreOpenException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
