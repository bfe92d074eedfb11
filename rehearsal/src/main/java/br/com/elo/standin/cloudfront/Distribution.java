package br.com.elo.standin.cloudfront;

import br.com.elo.standin.aws.Region;
import br.com.elo.standin.aws.Xml;

/** A distribution in the books of moto. */
record Distribution(String id, String domainName) {
    private static final String PATH = "/2020-05-31/distribution";
    private static final String CONFIG = """
            <DistributionConfig xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/">
              <CallerReference>%1$s</CallerReference>
              <Comment>%2$s</Comment>
              <Enabled>true</Enabled>
              <Origins>
                <Quantity>1</Quantity>
                <Items>
                  <Origin>
                    <Id>load-balancer</Id>
                    <DomainName>%3$s</DomainName>
                    <CustomOriginConfig>
                      <HTTPPort>80</HTTPPort>
                      <HTTPSPort>443</HTTPSPort>
                      <OriginProtocolPolicy>http-only</OriginProtocolPolicy>
                    </CustomOriginConfig>
                  </Origin>
                </Items>
              </Origins>
              <DefaultCacheBehavior>
                <TargetOriginId>load-balancer</TargetOriginId>
                <ViewerProtocolPolicy>%4$s</ViewerProtocolPolicy>
              </DefaultCacheBehavior>
            </DistributionConfig>
            """;

    /**
     * Enters one.
     *
     * @param reference nobody else has given
     * @param origin    name of the load balancer
     */
    static Distribution create(Region region, DistributionConfig config, String reference, String origin) {
        Xml created = region.post("cloudfront", PATH,
                CONFIG.formatted(reference, config.comment(), origin, config.viewerProtocolPolicy()));
        return new Distribution(created.text("/Distribution/Id"), created.text("/Distribution/DomainName"));
    }

    void delete(Region region) {
        region.delete("cloudfront", PATH + "/" + id);
    }
}
