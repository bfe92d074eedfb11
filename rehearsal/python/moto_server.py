"""moto's server, with what moto 5.2.5 leaves out of the stacks and the instances that the guide makes.

AWS does each of these; MotoTest holds that the server does.
"""
import sys

from moto.cloudformation import models, parsing
from moto.cloudformation.exceptions import ValidationError
from moto.core.common_models import CloudFormationModel
from moto.ec2.models.instance_types import INSTANCE_TYPES
from moto.ec2.models.instances import Instance
from moto.ecr.models import Repository, ecr_backends
from moto.iam.models import ManagedPolicy, Role, iam_backends
from moto.logs.models import LogGroup, logs_backends
from moto.s3.models import FakeBucket
from moto.server import main

apply_change_set = models.ChangeSet.apply
generate_name = parsing.generate_resource_name
bucket_from_json = FakeBucket.create_from_cloudformation_json.__func__
role_from_json = Role.create_from_cloudformation_json.__func__
delete_role_itself = Role.delete_from_cloudformation_json.__func__
get_attribute = LogGroup.get_cfn_attribute


def apply(change_set):
    """A change set gives the stack its outputs and its description too: `aws cloudformation deploy` makes one."""
    apply_change_set(change_set)
    stack = change_set.stack
    stack.template_dict = change_set.template_dict
    stack.description = stack.template_dict.get("Description")
    stack.output_map = stack._create_output_map()


def generate_resource_name(resource_type, stack_name, logical_id):
    """ECR takes no upper-case letters, and moto refuses the name that it makes itself."""
    name = generate_name(resource_type, stack_name, logical_id)
    return name.lower() if resource_type == "AWS::ECR::Repository" else name


def create_bucket(cls, resource_name, cloudformation_json, account_id, region_name, **more):
    """VersioningConfiguration."""
    bucket = bucket_from_json(cls, resource_name, cloudformation_json, account_id, region_name, **more)
    versioning = cloudformation_json.get("Properties", {}).get("VersioningConfiguration", {})
    bucket.versioning_status = versioning.get("Status", bucket.versioning_status)
    return bucket


def create_role(cls, resource_name, cloudformation_json, account_id, region_name, **more):
    """ManagedPolicyArns."""
    role = role_from_json(cls, resource_name, cloudformation_json, account_id, region_name, **more)
    for arn in cloudformation_json.get("Properties", {}).get("ManagedPolicyArns", []):
        iam_backends[account_id]["aws"].attach_role_policy(arn, role.name)
    return role


def delete_role(cls, resource_name, cloudformation_json, account_id, region_name):
    iam = iam_backends[account_id]["aws"]
    for arn in list(iam.get_role(resource_name).managed_policies):
        iam.detach_role_policy(arn, resource_name)
    delete_role_itself(cls, resource_name, cloudformation_json, account_id, region_name)


def get_log_group_attribute(group, name):
    """The ARN of a group ends so that it means the group's streams too."""
    return get_attribute(group, name) + (":*" if name == "Arn" else "")


def delete_repository(cls, resource_name, cloudformation_json, account_id, region_name):
    """EmptyOnDelete."""
    empty = cloudformation_json.get("Properties", {}).get("EmptyOnDelete", False)
    ecr_backends[account_id][region_name].delete_repository(resource_name, force=empty)


def delete_managed_policy(cls, resource_name, cloudformation_json, account_id, region_name):
    """A managed policy goes with its stack, and out of the roles it was given to."""
    iam = iam_backends[account_id]["aws"]
    for role in iam.roles.values():
        if resource_name in role.managed_policies:
            iam.detach_role_policy(resource_name, role.name)
    iam.delete_policy(resource_name)


class MetricFilter(CloudFormationModel):
    """moto keeps metric filters, but makes none of a template: it is found there as a subclass of this model."""
    __module__ = LogGroup.__module__  # of which moto takes the service's name

    def __init__(self, name, group):
        self.physical_resource_id = name
        self.group = group

    @staticmethod
    def cloudformation_name_type():
        return "FilterName"

    @staticmethod
    def cloudformation_type():
        return "AWS::Logs::MetricFilter"

    @classmethod
    def create_from_cloudformation_json(cls, resource_name, cloudformation_json, account_id, region_name, **more):
        logs = logs_backends[account_id][region_name]
        properties = cloudformation_json["Properties"]
        group = properties["LogGroupName"]
        if group not in logs.groups:
            raise ValidationError(message=f"The specified log group does not exist: {group}")
        transformations = [{key[0].lower() + key[1:]: value for key, value in one.items()}
                           for one in properties["MetricTransformations"]]
        logs.put_metric_filter(resource_name, properties["FilterPattern"], group, transformations)
        return cls(resource_name, group)

    def delete(self, account_id, region_name):
        logs_backends[account_id][region_name].delete_metric_filter(self.physical_resource_id, self.group)


def cpu_options(instance):
    """CpuOptions, by which bin/check counts vCPUs."""
    info = INSTANCE_TYPES[instance.instance_type]["VCpuInfo"]
    return {"CoreCount": info["DefaultCores"], "ThreadsPerCore": info["DefaultThreadsPerCore"]}


models.ChangeSet.apply = apply
parsing.generate_resource_name = generate_resource_name
FakeBucket.create_from_cloudformation_json = classmethod(create_bucket)
Role.create_from_cloudformation_json = classmethod(create_role)
Role.delete_from_cloudformation_json = classmethod(delete_role)
LogGroup.get_cfn_attribute = get_log_group_attribute
del Repository.delete  # it does not see the template
Repository.delete_from_cloudformation_json = classmethod(delete_repository)
ManagedPolicy.delete_from_cloudformation_json = classmethod(delete_managed_policy)
Instance.cpu_options = property(cpu_options)
main(sys.argv[1:])
